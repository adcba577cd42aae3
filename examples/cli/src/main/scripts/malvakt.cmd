@echo off
setlocal
rem Starts Malvakt from the folder this script lies in.
chcp 65001 >nul

set "MALVAKT_JAVA="
if defined JAVA_HOME set "MALVAKT_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined MALVAKT_JAVA for %%i in (java.exe) do set "MALVAKT_JAVA=%%~$PATH:i"
if not defined MALVAKT_JAVA set "MALVAKT_JAVA=java"

rem From 19 on Java makes an archive of its classes by itself when the first command ends, uses it from then on, and
rem makes it anew for another Java or other jars. MALVAKT_ARKIV=nej does without.
set "MALVAKT_VERSION=0"
for %%i in ("%MALVAKT_JAVA%") do set "MALVAKT_RELEASE=%%~dpi..\release"
if exist "%MALVAKT_RELEASE%" for /f "usebackq tokens=2 delims==.-" %%v in (`findstr /b "JAVA_VERSION=" "%MALVAKT_RELEASE%"`) do set "MALVAKT_VERSION=%%~v"
set "MALVAKT_VERSION=%MALVAKT_VERSION:"=%"
set MALVAKT_USE=-Xshare:auto
if /i "%MALVAKT_ARKIV%"=="nej" goto start
if /i "%MALVAKT_ARKIV%"=="no" goto start
if not defined LOCALAPPDATA goto start
if %MALVAKT_VERSION% LSS 19 goto start
if not exist "%LOCALAPPDATA%\malvakt" mkdir "%LOCALAPPDATA%\malvakt" 2>nul
if not exist "%LOCALAPPDATA%\malvakt" goto start
set MALVAKT_USE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\malvakt\java%MALVAKT_VERSION%.jsa" -Xlog:disable

:start
"%MALVAKT_JAVA%" %MALVAKT_USE% -XX:TieredStopAtLevel=1 -XX:-UseDynamicNumberOfCompilerThreads -XX:+UseSerialGC -XX:-UsePerfData ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dmalvakt.engines=%~dp0..\lib\dmn" ^
  -cp "%~dp0..\lib\*" se.vastkom.goals.examples.cli.Malvakt %*
exit /b %ERRORLEVEL%
