package org.finessebridge.app.administrator;

import org.finessebridge.app.directory.StoredCredential;

/**
 * An account of who configures.
 *
 * @param credential what the password is checked with
 * @param hasToChange whether the password is the first one, with which nothing but a new one can be set
 */
record Administrator(String name, StoredCredential credential, boolean hasToChange) {}
