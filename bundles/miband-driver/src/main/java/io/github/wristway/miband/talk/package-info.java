/**
 * Speaking with one band over one link, whatever is spoken of: where something is written and heard
 * ({@link io.github.wristway.miband.talk.Conversation}), over which line settings go, the endpoints behind a key exchange,
 * and what is said in any case when something ends. {@link io.github.wristway.miband.talk.MiBandSession} is what everybody
 * outside gets to see of it. The rooms above know this one; it knows only the bytes.
 */
package io.github.wristway.miband.talk;
