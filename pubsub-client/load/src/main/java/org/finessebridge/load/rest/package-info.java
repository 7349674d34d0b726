/** Requests by HTTP on the event loops of the sessions, with connections that are kept. */
@NullMarked
package org.finessebridge.load.rest;

import org.jspecify.annotations.NullMarked;
