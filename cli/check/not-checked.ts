/** Why a text was not checked, though it could be read: the end of a sentence, without its full stop. */
export class NotChecked extends Error {}
