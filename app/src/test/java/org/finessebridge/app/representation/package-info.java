@NullMarked
package org.finessebridge.app.representation;

import org.jspecify.annotations.NullMarked;
