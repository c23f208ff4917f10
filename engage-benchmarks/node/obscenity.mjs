// Row 4: obscenity with its transformers for English, the same text and 500 whole phrases.
import { DataSet, RegExpMatcher, englishRecommendedTransformers, parseRawPattern } from "obscenity";
import { obey } from "./lane.mjs";

const sentence =
  "আপনার সর্বশেষ বুকিংয়ের পর তিন সপ্তাহ পেরিয়ে গেছে। সুবিধামতো একটি দিন ও সময় বেছে নিন। " +
  "Three weeks have gone by since your last booking. Choose a day and an hour that suit you. ";
const text = `Time to book again\n${sentence.repeat(2)}`;
const phrases = new DataSet();
for (let i = 0; i < 500; i++) {
  const words = i % 2 === 0 ? "forbidden words" : "নিষিদ্ধ কথা";
  phrases.addPhrase((phrase) => phrase.addPattern(parseRawPattern(`|${words} ${i}|`)));
}
const matcher = new RegExpMatcher({ ...phrases.build(), ...englishRecommendedTransformers });
const times = 1_000;

await obey({
  times,
  async prepare() {},
  async work(size) {
    for (let i = 0; i < size * times; i++) {
      matcher.hasMatch(text);
    }
  },
});
