/** The page at {@code /}, for who comes with a browser. */
@NullMarked
package org.finessebridge.app.welcome;

import org.jspecify.annotations.NullMarked;
