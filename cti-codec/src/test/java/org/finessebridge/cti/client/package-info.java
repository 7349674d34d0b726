/** Tests of the client: its logic on a clock of the tests' own, and over real sockets. */
@NullMarked
package org.finessebridge.cti.client;

import org.jspecify.annotations.NullMarked;
