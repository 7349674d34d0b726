/**
 * Empty so far. The calls: events of the CTI server (CTI Server Message Reference Guide, "Call
 * Events") become dialogs and participants (Finesse Web Services Developer Guide, "Dialog"), and
 * requests of clients become requests for calls.
 */
@NullMarked
package org.finessebridge.app.bridge.call;

import org.jspecify.annotations.NullMarked;
