// Up and down among the links of a list.
export function moveAmongLinks(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const container = event.currentTarget as HTMLElement;
  if (step === 0 || !(document.activeElement instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  // Those inside a closed group cannot be seen, nor focused.
  const links = [...container.querySelectorAll('a')].filter((link) => link.checkVisibility());
  const next = links[links.indexOf(document.activeElement) + step];
  next?.focus();
  next?.click();
}
