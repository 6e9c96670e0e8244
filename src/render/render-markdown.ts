import type { OpenRenderer } from "./renderer.ts";
export const renderMarkdown: OpenRenderer = () => ({ start: () => "", document: () => "", end: () => "" });
