import { z } from "zod";
import { Invalid } from "./errors.ts";

/**
 * Reads a posted form by a strict schema. Array fields collect every value of their name; any other field that comes twice,
 * an unknown field, a file, or a control character refuses the form.
 * @throws Invalid with `details.fields`, messages by field name
 */
export function readForm<S extends z.ZodObject>(schema: S, form: FormData): z.output<S> {
  // An action can be called with anything at all; only its form is called with a form.
  if (!(form instanceof FormData)) throw invalid({});
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    // React adds these to a form that is posted without JavaScript.
    if (name.startsWith("$ACTION_")) continue;
    if (!Object.hasOwn(schema.shape, name)) throw invalid({ [name]: ["is not a field of this form"] });
    const all = form.getAll(name);
    if (!all.every((value) => typeof value === "string")) throw invalid({ [name]: ["cannot be a file"] });
    if (all.some((value) => unstorable.test(value)))
      throw invalid({ [name]: ["Leave out control characters"] });
    if (isRepeated(schema.shape[name])) values[name] = all;
    else if (all.length > 1) throw invalid({ [name]: ["was sent more than once"] });
    else values[name] = all[0];
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const { fieldErrors, formErrors } = z.flattenError(parsed.error);
  throw invalid({ ...fieldErrors, ...(formErrors.length > 0 ? { form: formErrors } : {}) });
}

// PostgreSQL cannot hold U+0000 in text, and fails on it. Nobody types the others; what spaces and breaks lines may stay.
const unstorable = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u;

function invalid(fields: Record<string, string[] | undefined>): Invalid {
  return new Invalid("Check the form", { fields });
}

function isRepeated(field: unknown): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return isRepeated(field.unwrap());
  return false;
}
