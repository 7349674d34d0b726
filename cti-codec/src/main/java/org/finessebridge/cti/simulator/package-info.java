/**
 * A CTI server for any GED-188 client, with a small contact centre behind it: a real TCP peer, for
 * trying the product without a contact centre and for tests. {@link
 * org.finessebridge.cti.simulator.CtiServerSimulator} is the way in.
 */
@NullMarked
package org.finessebridge.cti.simulator;

import org.jspecify.annotations.NullMarked;
