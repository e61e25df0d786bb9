export const credentialNames = ['name', 'email', 'password'] as const;

export type CredentialName = (typeof credentialNames)[number];
export type Credentials = Readonly<Record<CredentialName, string>>;
/** What is wrong with which field, as keys of the texts. */
export type Mistakes = Readonly<Partial<Record<CredentialName, CredentialName | 'newPassword'>>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** As the API asks of a new one. */
export const PASSWORD_AT_LEAST = 8;

/** What a look can tell before the API is asked. */
export function mistakesIn({ name, email, password }: Credentials, isNew: boolean): Mistakes {
  const isShort = password.length < (isNew ? PASSWORD_AT_LEAST : 1);
  return {
    ...(isNew && name.trim() === '' && { name: 'name' as const }),
    ...(!EMAIL.test(email.trim()) && { email: 'email' as const }),
    ...(isShort && { password: isNew ? ('newPassword' as const) : ('password' as const) }),
  };
}
