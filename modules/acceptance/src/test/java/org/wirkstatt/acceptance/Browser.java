package org.wirkstatt.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {

    private static final Path DRIVER = firstExisting("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/snap/bin/chromium.chromedriver");
    private static final Path CHROMIUM = firstExisting("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /** Long, for machines that are slow or busy: it is only ever waited out where something is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    private static Path firstExisting(String... paths) {
        return Stream.of(paths).map(Path::of).filter(Files::exists).findFirst()
                .orElseThrow(() -> new AssertionError("none of " + List.of(paths) + " is there; ./wirkstatt test says what to install"));
    }

    static Browser open(String base) {
        return open(base, true);
    }

    /** @param script whether pages may run scripts */
    static Browser open(String base, boolean script) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=de-DE");
        if (!script) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        return new Browser(new ChromeDriver(service, options), base);
    }

    /** Sets the width of the page in CSS pixels; below 500 the window cannot go, so the device is emulated. */
    Browser width(int width) {
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), 1000));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser go(String path) {
        driver.get(base + path);
        return this;
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String title() {
        return driver.getTitle();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until something matches {@code css}, at most half a minute; what the page says instead is in the error. */
    WebElement await(String css) {
        try {
            return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(css)));
        } catch (TimeoutException e) {
            throw new AssertionError("nothing matches " + css + " on " + path() + ", which says:\n" + find("body").getText(), e);
        }
    }

    /** Waits until {@code condition} gives something else than null or false, at most half a minute. */
    <T> T until(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Writes into a formatted field as text, so that every character arrives as it is. */
    void typeMarkdown(String css, String markdown) {
        if (!find(css).isDisplayed()) {
            click(".editor:has(" + css + ") .editor-swap");
        }
        type(css, markdown);
    }

    void click(String css) {
        find(css).click();
    }

    /** Clicks a button that sends a form and waits for the next page. */
    void submit(String css) {
        next(() -> click(css));
    }

    /** Does something that leads to another page, and waits for that. */
    void next(Runnable action) {
        WebElement before = find("html");
        action.run();
        // not 'stale': while an answer is awaited the driver may lose sight of elements that are still there, and other faults come and go
        new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(d -> !find("html").equals(before));
        await("main");
    }

    /** For somebody who has no mouse. */
    Keyboard keyboard() {
        return new Keyboard(this);
    }

    /** Clicks a button that opens a new tab; gives the text of the page there, closes it and goes back to the tab before. */
    String previewTab(String css) {
        String before = driver.getWindowHandle();
        Set<String> known = driver.getWindowHandles();
        click(css);
        WebDriverWait patience = new WebDriverWait(driver, PATIENCE);
        patience.until(ExpectedConditions.numberOfWindowsToBe(known.size() + 1));
        driver.switchTo().window(driver.getWindowHandles().stream().filter(h -> !known.contains(h)).findFirst().orElseThrow());
        try {
            await("main");
            return text();
        } finally {
            driver.close();
            driver.switchTo().window(before);
        }
    }

    /** Signs in with a demonstration account. */
    void signIn(String login, String password) {
        go("/anmelden");
        type("[id$=':login']", login);
        type("[id$=':password']", password);
        submit("[id$=':send']");
    }

    String text() {
        return await("main").getText();
    }

    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Everything axe finds against WCAG 2.0 to 2.2 A and AA and its best practices, one line each. */
    List<String> accessibilityFindings() {
        List<Rule> violations = new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(driver).getViolations();
        return violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList()).toList();
    }

    /** Errors in the console since the last call: script faults, breaches of the Content-Security-Policy, files that are missing. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(e -> e.getMessage()).toList();
    }

    /** Hosts that pages asked since the last call, the portal's own left out. */
    List<String> foreignRequests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(e -> e.getMessage())
                .filter(m -> m.contains("Network.requestWillBeSent\"")).map(m -> m.replaceAll(".*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> url.startsWith("http") && !url.startsWith(base)).toList();
    }

    /** How many CSS pixels the page is wider than the window; 0 where nothing has to be scrolled sideways. */
    long overflow() {
        return (Long) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    void screenshot(Path file) {
        long height = (Long) script("return Math.min(document.documentElement.scrollHeight, 6000)");
        long width = (Long) script("return window.innerWidth");
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
