/** What the console says when the product is ready: where to go next. */
@NullMarked
package org.finessebridge.app.console;

import org.jspecify.annotations.NullMarked;
