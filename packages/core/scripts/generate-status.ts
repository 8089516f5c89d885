import { readFileSync, writeFileSync } from "node:fs";
import { statusRegistrySource } from "./status-registry-source.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

writeFileSync(
  new URL("src/status-registry.ts", root),
  statusRegistrySource(
    read("data/http-status-codes-1.csv"),
    read("data/unregistered-status-codes.csv"),
  ),
);
