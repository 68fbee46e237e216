/**
 * Band 7 Pro, and Band 8 and later: Xiaomi's own protocol. Messages in {@link io.github.wristway.virtual.band.newer.Fields
 * protobuf}, encrypted after the login, go over a stream or over Low Energy, in {@link
 * io.github.wristway.virtual.band.newer.Carriage packets} of an older or a newer kind; what the band keeps goes as files.
 */
package io.github.wristway.virtual.band.newer;
