/**
 * Vaadin's components report their use from development machines, a while after the first of them was made. Nothing
 * may leave a page of ours: called before that, this ends it, whatever the package manager did with its package.
 */
export function quietStatistics(): void {
  const { Vaadin } = globalThis as { Vaadin?: { developmentModeCallback?: Record<string, () => void> } };
  if (Vaadin?.developmentModeCallback)
    Vaadin.developmentModeCallback['vaadin-usage-statistics'] = () => undefined;
}
