/** Leads to the first control that is wrong, once it is marked as such. */
export function focusFirstFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('[aria-invalid=true], .sheets:has(.fault) input:enabled')?.focus();
  });
}
