/**
 * Bands that somebody has recorded with {@code wearable:trace}: {@link io.github.wristway.virtual.replay.TraceReader} reads
 * the file, {@link io.github.wristway.virtual.replay.RecordedBand} is in the air and answers as the real one did.
 */
package io.github.wristway.virtual.replay;
