package org.wirkstatt.acceptance;

import java.util.ArrayList;
import java.util.List;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A person who has no mouse: everything on a page is reached with the tabulator. */
final class Keyboard {

    private static final int MOST_STOPS = 150;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Tabs on from where the focus is until it is on what matches {@code css}, which has a visible outline there. */
    WebElement reach(String css) {
        WebElement target = browser.await(css);
        List<String> stops = new ArrayList<>();
        while (!focused().equals(target)) {
            stops.add(focused().getTagName() + " " + focused().getText().lines().findFirst().orElse(""));
            if (stops.size() > MOST_STOPS) {
                throw new AssertionError("the keyboard does not reach " + css + " on " + browser.path() + ", it went over " + stops);
            }
            focused().sendKeys(Keys.TAB);
        }
        if (!(Boolean) browser.script("return arguments[0].matches(':focus-visible')", target)) {
            throw new AssertionError("nobody sees that the focus is on " + css);
        }
        return target;
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    /** Writes into a field instead of what stands there. */
    void write(String css, String text) {
        reach(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text);
    }

    /** Presses Enter on a link or button and waits for the page that follows. */
    void open(String css) {
        WebElement target = reach(css);
        browser.next(() -> target.sendKeys(Keys.ENTER));
    }

    /** Chooses in a list by typing how the option begins. */
    void choose(String css, String begin) {
        WebElement list = reach(css);
        list.sendKeys(begin);
        String chosen = new Select(list).getFirstSelectedOption().getText();
        if (!chosen.startsWith(begin)) {
            throw new AssertionError("typing '" + begin + "' in " + css + " chose '" + chosen + "'");
        }
    }

    /** Presses the space bar on a box or a radio button. */
    void tick(String css) {
        reach(css).sendKeys(Keys.SPACE);
    }
}
