/**
 * What is compiled into the tests of each host, instead of being shared as a bundle: it implements what the gateway
 * exports, and a bundle wired to the gateway would be restarted, in the middle of a test, with a gateway that is updated.
 */
package io.github.wristway.itests.probe;
