// What the least script does that cuts a file with nodejieba: load, cut, count.
import { readFileSync } from "node:fs";
import nodejieba from "nodejieba";

console.log(nodejieba.cut(readFileSync(process.argv[2], "utf8"), false).length);
