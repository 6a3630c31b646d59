/** What is special about the message: `failed`, `sending`, `private` or `edited`. */
export const kind = 'data-kind';
