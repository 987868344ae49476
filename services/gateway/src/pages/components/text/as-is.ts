/**
 * For elements with names, IDs, keys and codes: a browser that translates the page leaves them as they are. HTML's
 * attribute is a word (HTML, 3.2.6.3); preact's types know the DOM's property alone, which is a boolean.
 */
export const AS_IS = { translate: 'no' as unknown as boolean } as const;
