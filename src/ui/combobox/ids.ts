/** Ids of the parts of a combobox, unique within the root as the text box's own is. */
export const listId = (id: string) => `${id}-list`;
export const popupId = (id: string) => `${id}-popup`;
export const optionId = (id: string, index: number) => `${id}-option-${index}`;
