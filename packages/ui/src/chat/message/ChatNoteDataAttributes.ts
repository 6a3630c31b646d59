/** What is special about the message: `failed`, `sending`, `private`, `unverified` or `edited`. */
export const kind = 'data-kind';
