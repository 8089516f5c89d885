import type { FieldMapDialect } from "../dialect.ts";
import { ajv } from "./ajv.ts";
import { aspnet } from "./aspnet.ts";
import { close, fusionAuth, jira } from "./beside.ts";
import { classValidator } from "./class-validator.ts";
import { discord } from "./discord.ts";
import { drf, drf318, drfFull } from "./drf.ts";
import { envelope, fieldEntries, nested } from "./envelope.ts";
import { expressValidator } from "./express-validator.ts";
import { fastapi } from "./fastapi.ts";
import { fieldErrors } from "./field-errors.ts";
import { gitlab } from "./gitlab.ts";
import { joi } from "./joi.ts";
import { laravel } from "./laravel.ts";
import { mongoose } from "./mongoose.ts";
import { nest } from "./nest.ts";
import { rails, railsBare, railsDetails, railsFull } from "./rails.ts";
import { spring } from "./spring.ts";
import { standardIssues } from "./standard-issues.ts";
import { symfony } from "./symfony.ts";
import { valibotFlat } from "./valibot-flat.ts";
import { webargs } from "./webargs.ts";
import { yup } from "./yup.ts";
import { zodFlatten, zodFormat, zodTree } from "./zod.ts";

/** Every dialect, the most telling first: the first that fits is the one that is read. */
export const dialects: readonly FieldMapDialect[] = [
  fastapi,
  spring,
  expressValidator,
  yup,
  joi,
  mongoose,
  discord,
  symfony,
  standardIssues,
  fusionAuth,
  zodFlatten,
  zodTree,
  zodFormat,
  valibotFlat,
  nest,
  jira,
  close,
  railsDetails,
  railsFull,
  laravel,
  rails,
  aspnet,
  ajv,
  classValidator,
  fieldErrors,
  fieldEntries,
  envelope,
  nested,
  gitlab,
  webargs,
  drfFull,
  drf318,
  railsBare,
  drf,
];
