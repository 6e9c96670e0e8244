import type { OpenRenderer } from "./renderer.ts";
export const renderCsv: OpenRenderer = () => ({ start: () => "", document: () => "", end: () => "" });
