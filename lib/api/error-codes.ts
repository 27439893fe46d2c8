/** Every code that an answer of the API can carry, with what it means and what to do. */
export const errorCodes: readonly { code: number; status: number | null; meaning: string }[] = [
  {
    code: 20001,
    status: 400,
    meaning: "A parameter is unknown, was sent too often, or was not understood. The message names it.",
  },
  {
    code: 20003,
    status: 401,
    meaning:
      "No key, an unknown, revoked or expired one, or a wrong secret. Send the key (SK…) as user and its secret as password.",
  },
  {
    code: 20004,
    status: 405,
    meaning: "The API is read-only. An Owner or Administrator changes permissions in the console.",
  },
  { code: 20404, status: 404, meaning: "Nothing is at this address, or it belongs to another account." },
  {
    code: 20429,
    status: 429,
    meaning: "The key has asked too often. Retry-After says how many seconds to wait.",
  },
  {
    code: 20500,
    status: 500,
    meaning: "Something went wrong here. The reference in the message finds it in the log.",
  },
  { code: 20005, status: null, meaning: "In a check: the account is suspended or closed." },
  { code: 21211, status: null, meaning: "In a check: this is no valid phone number." },
  {
    code: 21408,
    status: null,
    meaning: "In a check: the destination of this number is not enabled for the account.",
  },
  {
    code: 21612,
    status: null,
    meaning: "In a check: messages cannot be delivered to this destination, and nobody can enable it.",
  },
  {
    code: 30450,
    status: null,
    meaning: "In a check: an operator of the platform holds this prefix for now.",
  },
];
