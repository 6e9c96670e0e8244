// What the least script does that cuts a file with @node-rs/jieba: load, cut, count.
import { readFileSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

const words = Jieba.withDict(dict).cut(readFileSync(process.argv[2], "utf8"), false);
console.log(words.length);
