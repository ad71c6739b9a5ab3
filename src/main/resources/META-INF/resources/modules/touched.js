/** Whether somebody has changed one of the fields since the page came: a page is read, and written into, before its script runs. */
export const touched = (fields) => [...fields].some((field) => {
  if (field.matches('[type=checkbox], [type=radio]')) return field.checked !== field.defaultChecked;
  if (field.matches('select')) return [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0;
  return field.matches('textarea, input') && field.value !== field.defaultValue;
});
