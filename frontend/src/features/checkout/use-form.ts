import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';

export type Values<Name extends string> = Readonly<Record<Name, string>>;
type Errors<Name extends string> = Partial<Record<Name, string>>;

interface FormOptions<Name extends string> {
  readonly initial: Values<Name>;
  /** What is wrong with a value, in the shopper's words. */
  readonly check: (name: Name, value: string) => string | undefined;
  /** As the value is written when its field is left. */
  readonly tidy?: (name: Name, value: string) => string;
  readonly onChange?: (values: Values<Name>) => void;
  /** All is well. */
  readonly onSubmit: (values: Values<Name>) => void;
}

export interface Form<Name extends string> {
  readonly values: Values<Name>;
  readonly errors: Errors<Name>;
  /** What was wrong when it was last submitted, in the order of the fields; a new list each time. */
  readonly found: readonly { readonly name: Name; readonly message: string }[];
  readonly bind: (name: Name) => Binding;
  /** As if it had been typed. */
  readonly fill: (values: Partial<Values<Name>>) => void;
  readonly submit: (event?: FormEvent) => void;
}

interface Binding {
  readonly name: string;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
  readonly onBlur: () => void;
}

/** A form whose fields are checked when they are left after an edit, and all of them when it is submitted. */
export function useForm<Name extends string>(options: FormOptions<Name>): Form<Name> {
  const { check, tidy = (_name, value) => value, onChange, onSubmit } = options;
  const [values, setValues] = useState(options.initial);
  const [errors, setErrors] = useState<Errors<Name>>({});
  const [found, setFound] = useState<Form<Name>['found']>([]);
  // A browser that fills in a form changes many fields at once: each change goes on from the one before.
  const latest = useRef(values);
  const edited = useRef(new Set<Name>());

  const keep = (change: Partial<Values<Name>>) => {
    latest.current = { ...latest.current, ...change };
    setValues(latest.current);
    onChange?.(latest.current);
  };
  const say = (said: Errors<Name>) => setErrors((before) => ({ ...before, ...said }));
  const tidied = (name: Name) => tidy(name, latest.current[name]);
  const fill = (change: Partial<Values<Name>>) => {
    for (const name of Object.keys(change) as Name[]) edited.current.add(name);
    keep(change);
    say(forEach(Object.keys(change) as Name[], () => undefined));
  };
  const leave = (name: Name) => {
    if (!edited.current.has(name)) return;
    const value = tidied(name);
    if (value !== latest.current[name]) keep(forEach([name], () => value));
    say(forEach([name], () => check(name, value)));
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const names = Object.keys(latest.current) as Name[];
    keep(forEach(names, tidied));
    const wrong = forEach(names, (name) => check(name, latest.current[name]));
    setErrors(wrong);
    setFound(names.flatMap((name) => (wrong[name] ? [{ name, message: wrong[name] }] : [])));
    if (names.every((name) => !wrong[name])) onSubmit(latest.current);
  };
  const bind = (name: Name): Binding => ({
    name,
    value: values[name],
    onChange: ({ target }) => fill(forEach([name], () => target.value)),
    onBlur: () => leave(name),
  });
  return { values, errors, found, bind, fill, submit };
}

function forEach<Name extends string, Value>(names: readonly Name[], valueFor: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}
