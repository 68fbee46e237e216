/** A stand-in for the vendor's account service. */
package io.github.wristway.virtual.account;
