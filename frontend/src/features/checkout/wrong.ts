/** What can be wrong with a field; the texts have a sentence for each. */
export type Wrong =
  | 'missing'
  | 'tooLong'
  | 'email'
  | 'houseNumber'
  | 'postalCode'
  | 'cpf'
  | 'cardNumber'
  | 'expiry'
  | 'securityCode';
