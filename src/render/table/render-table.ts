import type { OpenRenderer } from "../renderer.ts";
export const renderTable: OpenRenderer = () => ({ start: () => "", document: () => "", end: () => "" });
