/**
 * The bytes of the newer bands: messages in chunks, the key exchange on the curve B-163, encryption. It knows no band, no
 * air and no clock, and it shares nothing with the driver.
 */
package io.github.wristway.virtual.chunked;
