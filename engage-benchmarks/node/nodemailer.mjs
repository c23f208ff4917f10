// Row 7: nodemailer's pool, as many connections as everybody has, kept for good.
import nodemailer from "nodemailer";
import { obey, smtpPort } from "./lane.mjs";

const text = "আপনি সর্বশেষ “ঘর পরিষ্কার” বুক করেছিলেন। এরপর তিন সপ্তাহ পেরিয়ে গেছে।\n".repeat(6);
const html = `<html><body>${`<p>${text}</p>`.repeat(4)}</body></html>`;
const transport = nodemailer.createTransport({
  host: "127.0.0.1",
  port: Number(smtpPort),
  ignoreTLS: true,
  pool: true,
  maxConnections: 4,
  maxMessages: Infinity,
});

await obey({
  async prepare() {},
  async work(size) {
    const send = (i) =>
      transport.sendMail({
        from: "Sheba <hello@sheba.example.com>",
        to: `customer-${i}@example.com`,
        subject: "ঘর পরিষ্কার আবার বুক করার সময় হয়েছে",
        text,
        html,
      });
    await Promise.all(Array.from({ length: size }, (_, i) => send(i)));
  },
});
