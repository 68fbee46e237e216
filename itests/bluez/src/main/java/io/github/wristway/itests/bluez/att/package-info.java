/**
 * The band's side of the Attribute Protocol (Bluetooth Core, Vol 3, Parts F and G): a band's characteristics laid out as
 * numbered attributes, and the answers to what a host asks about them. It knows nothing of how packets travel.
 */
package io.github.wristway.itests.bluez.att;
