/** Who is found under which name. */
@NullMarked
package org.finessebridge.app.directory;

import org.jspecify.annotations.NullMarked;
