/** What is made of an object, made once for as long as that object lives. */
export function madeOnceFor<Subject extends object, Made>(
  make: (subject: Subject) => Made,
): (subject: Subject) => Made {
  const made = new WeakMap<Subject, Made>();
  return (subject) => {
    const known = made.get(subject);
    if (known !== undefined) return known;
    const fresh = make(subject);
    made.set(subject, fresh);
    return fresh;
  };
}
