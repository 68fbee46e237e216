/** HTTP as all account services need it: sent once, bounded, patient, and without a secret in any word about it. */
package io.github.wristway.account.web;
