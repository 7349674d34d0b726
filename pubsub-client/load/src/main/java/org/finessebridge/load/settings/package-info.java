/** What the command line says, checked. */
@NullMarked
package org.finessebridge.load.settings;

import org.jspecify.annotations.NullMarked;
