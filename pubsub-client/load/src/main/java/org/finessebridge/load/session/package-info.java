/** What a client does on a stream: sign in, ask, answer. */
@NullMarked
package org.finessebridge.load.session;

import org.jspecify.annotations.NullMarked;
