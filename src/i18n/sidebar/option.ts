/** A choice and what it does. */
export interface Option {
  label: string;
  hint: string;
}
