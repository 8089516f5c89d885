import { type Loss, type Rendering, SLOT, stringifyBody } from "@api-errors/core";

import type { OAuth2Body, OAuth2Form } from "./document.ts";

/** Writes what a body holds as a form: what is no text becomes its JSON, which is a loss where no reader undoes it. */
export function renderForm(rendering: Rendering<OAuth2Body>): Rendering<OAuth2Form> {
  const losses: Loss[] = [...rendering.losses];
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(rendering.document)) {
    if (typeof value !== "string" && name !== SLOT && name !== "status_code")
      losses.push({
        path: name === "details" ? [name] : ["extensions", name],
        value,
        reason: "altered",
      });
    params.append(name, formText(value));
  }
  return { ...rendering, document: params.toString(), losses };
}

/** A text as it is, anything else as its JSON, however deep it nests. */
export function formText(value: unknown): string {
  return typeof value === "string" ? value : (stringifyBody(value) ?? "");
}
