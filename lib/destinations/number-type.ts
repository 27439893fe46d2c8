import type { NumberType } from "libphonenumber-js/max";

const texts: Record<NonNullable<NumberType>, string> = {
  FIXED_LINE: "Landline",
  FIXED_LINE_OR_MOBILE: "Mobile or landline",
  MOBILE: "Mobile",
  PAGER: "Pager",
  PERSONAL_NUMBER: "Personal number",
  PREMIUM_RATE: "Premium rate",
  SHARED_COST: "Shared cost",
  TOLL_FREE: "Toll-free",
  UAN: "Company number",
  VOICEMAIL: "Voicemail",
  VOIP: "Internet telephony",
};

/** What kind of number it is, in words. */
export function typeText(type: NumberType | null): string {
  return type ? texts[type] : "Unknown";
}
