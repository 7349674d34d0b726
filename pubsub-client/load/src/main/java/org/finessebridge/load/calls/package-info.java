/** Agents who handle calls: by REST what they do, by XMPP what comes of it. */
@NullMarked
package org.finessebridge.load.calls;

import org.jspecify.annotations.NullMarked;
