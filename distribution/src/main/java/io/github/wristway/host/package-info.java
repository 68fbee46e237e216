/**
 * The launcher: what runs outside of the OSGi framework. It lays out the data folder, starts Felix with the bundles of
 * the home folder, and talks to a gateway through its control socket, like any other process would.
 */
package io.github.wristway.host;
