/** Packed by others than those who unpack it here; base64. */

/**
 * Whole record batches (magic 2, base offset 7, four records) as Java's kafka-clients 4.4.0 writes them with
 * `compression.type` of each name (snappy-java 1.1.10, lz4-java 1.11, zstd-jni 1.5.7). Record n: key `key-n`, headers
 * `ce_id` = `e-n` and `note` = null, a value of JSON.
 */
export const PACKED_BATCHES = {
  gzip: 'AAAAAAAAAAcAAAEB/////wKZrYXeAAEAAAADAAABnUZXAAAAAAGdRlcAA///////////////////AAAABB+LCAAAAAAAAP+7xcjAwMCVnVqpa7CIsVopNbcgJ78yNdWvNDcptUjJSsnAwMDQyEBJRykvMTdVyapaKS0xNzOnEijzYln3szlrgDLpmWWpeSCBro1P105QqgWqzS8BqlVSqmXhSk6Nz0xhS9U14AAJMh5iYWBiAltn2MWCyzpD8qx73Nj0uLHlcWPbEGIgB5EhJIhWsTOwsICDyOgTG64gMho5QTQUGcjRagSJ1klcDGxs4Gg1vsWJK1qNR6N1lEG7pGgMSYoATDMNaPQFAAA=',
  snappy:
    'AAAAAAAAAAcAAAFW/////wIxMX58AAIAAAADAAABnUZXAAAAAAGdRlcAA///////////////////AAAABIJTTkFQUFkAAAAAAQAAAAEAAAER9AvwfdoBAAAACmtleS0wogF7ImVtcGxveWVlTnVtYmVyIjoiMDAwMTIwIiwibmFtZSI6eyJmYW1pbHkiOiLopovmnKwiLCJnaXZlbiI6IuiKseWtkCJ9LCJub3RlIjoiIn0ECmNlX2lkBmUtMAhub3RlAcIEAAICCmtleS0xigR7IlZvAAQxItJvACDjgYLjgYTjgYb+CQD+CQCqCQAuIwEEMQglIxCqBwAEBCWSCDLyBl6SAQAy/iMB/iMB/iMBpiMB/s4B/s4Bqs4BFasu1wEAMinXEJIKAAYGJdcIM9oJXtcBADP+1wH+1wH+1wH+1wH+1wH+1wF21wE14P4JAP4JAKoJAC6LAhgzCG5vdGUB',
  lz4: 'AAAAAAAAAAcAAAEg/////wIwbwpeAAMAAAADAAABnUZXAAAAAAGdRlcAA///////////////////AAAABAQiTRhgQILgAAAA8DnaAQAAAAprZXktMKIBeyJlbXBsb3llZU51bWJlciI6IjAwMDEyMCIsIm5hbWUiOnsiZmFtaWx5Ijoi6KaL5pysIiwiZ2l2ZW4RAPAPirHlrZAifSwibm90ZSI6IiJ9BApjZV9pZAZlLTAIFQBhAcIEAAICbwA/MYoEbwAFHzFvACOf44GC44GE44GGCQCYCCMBEjEjAVGqBwAEBCMBPzLyBiMBBR8yIwHXD84BmAWrAAjXARIy1wFRkgoABgbXAT8z2gnXAQUfM9cB/4wF4AEPCQCYCIsCcDMIbm90ZQEAAAAA',
  zstd: 'AAAAAAAAAAcAAAEH/////wJA3XNwAAQAAAADAAABnUZXAAAAAAGdRlcAA///////////////////AAAABCi1L/0AWFQGAMQJ2gEAAAAKa2V5LTCiAXsiZW1wbG95ZWVOdW1iZXIiOiIwMDAxMjAiLCJuYW1lIjp7ImZhbWlseSI6Iuimi+acrCIsImdpdmVuIjoi6Iqx5a2QIn0sIm5vdGUiOiIifQQKY2VfaWQGZS0wCG5vdGUBwgQAAgIxigQx44GC44GE44GGMaoHAAQEMvIGMjKSCgAGBjPaCTMzCG5vdGUBEQCOBAcxQMEmUC8AAwiFgbUXZzFAxRlQF4ABhMLAJouzKBbqBs4LYGhZCGYBAAA=',
} as const;

/** `見本花子` and a line break 300 times, as one bare block of snappy-java (librdkafka sends such). */
export const BARE_SNAPPY =
  'vB4w6KaL5pys6Iqx5a2QCv4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NAP4NALoNAA==';

/** The same 8000 times, by `lz4 -B4 -BD -BX`: linked blocks, each with a checksum. */
export const LINKED_LZ4 =
  'BCJNGFRArhcBAADf6KaL5pys6Iqx5a2QCg0A/////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////9tQkAropoudOxCXoAAAAA/9/////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////75QseWtkArFt5IvAAAAAGnA/so=';
