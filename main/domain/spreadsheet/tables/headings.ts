// What the rows of one sheet name those of another by.
export const ACTION_KEY = 'N° de la fiche';
export const ACTION_TITLE = 'Intitulé de la fiche';
